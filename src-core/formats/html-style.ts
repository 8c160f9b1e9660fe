/** The style sheet of exported notes. Its hash below stands in the file's policy; a test keeps both in step. */
export const exportStyle = `
:root { color-scheme: light dark; font: 1rem/1.7 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
:lang(zh-Hant-TW) { font-family: "Noto Serif CJK TC", "Songti TC", "PMingLiU", serif; }
:lang(zh-Hans-CN) { font-family: "Noto Serif CJK SC", "Songti SC", "SimSun", serif; }
h1 { line-height: 1.3; }
h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
article { margin: 2rem 0; padding: .25rem 0 .25rem 1rem; border-inline-start: .4rem solid; break-inside: avoid; }
.yellow { border-color: #d9a400; } .green { border-color: #3f8f4f; } .blue { border-color: #2f6fb3; }
.pink { border-color: #c2517f; } .purple { border-color: #7a55b0; }
.quotes { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
figure, blockquote { margin: 0; }
figcaption, dt { font-size: .85rem; font-weight: 600; }
blockquote { font-size: 1.1rem; overflow-wrap: anywhere; }
blockquote p { margin: .2rem 0; }
.note { margin: .75rem 0; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 0; font-size: .85rem; }
dl div { display: flex; gap: .4rem; } dd { margin: 0; overflow-wrap: anywhere; }
`;

/** SHA-256 of {@link exportStyle}, as a CSP source. */
export const exportStyleHash = 'sha256-IqlEMPAfQybIOlvq9J4LZ8s51sBpTrULgj4KYvVOlNA=';
