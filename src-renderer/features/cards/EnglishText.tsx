import { languageOfSide } from '#core/model/locale';

/** English with Chinese words in it, each in its script: a bar parts the Traditional from the Simplified. */
export function EnglishText({ text }: { readonly text: string }) {
  const parts = text.split(/([\p{Script=Han}]+(?:｜[\p{Script=Han}]+)?)/u);
  return (
    <>
      {parts.map((part, index) => {
        if (index % 2 === 0) return part;
        const [hant = '', hans] = part.split('｜');
        return (
          <span key={index}>
            <span lang={languageOfSide.hant}>{hant}</span>
            {hans !== undefined && (
              <>
                {' '}
                <span lang={languageOfSide.hans}>{hans}</span>
              </>
            )}
          </span>
        );
      })}
    </>
  );
}
