import {
  addSelectedPhrase,
  changeSide,
  clearSelection,
  selectAll,
} from '../../features/reader/reader-commands';
import { editSelectedReading, markKnown } from '../../features/reader/reading-commands';
import { copySelection } from '../../state/clipboard';
import { highlight, writeNote } from '../../features/reader/reader-keys';

export const selectionActions = {
  'copy-both': () => void copySelection('both'),
  'copy-source': () => void copySelection('source'),
  'select-all': selectAll,
  'change-side': changeSide,
  clear: clearSelection,
  'highlight-yellow': () => void highlight('yellow'),
  'highlight-green': () => void highlight('green'),
  'highlight-blue': () => void highlight('blue'),
  'highlight-pink': () => void highlight('pink'),
  'highlight-purple': () => void highlight('purple'),
  'write-note': () => void writeNote(),
  'add-phrase': addSelectedPhrase,
  'edit-reading': editSelectedReading,
  'mark-known': markKnown,
};
