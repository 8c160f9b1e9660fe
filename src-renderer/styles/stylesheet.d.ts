/** A style sheet that comes when it is imported at run time. */
declare module '*.css';
