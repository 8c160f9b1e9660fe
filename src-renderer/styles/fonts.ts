/*
 * Serif faces for machines without one of their own: sliced, so only the slices of the characters on
 * screen are read, and none at all where a font named before them in tokens.css is installed.
 */
import '@fontsource/noto-serif-tc/400.css';
import '@fontsource/noto-serif-tc/700.css';
import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-sc/700.css';
