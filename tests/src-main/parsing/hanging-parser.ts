/** A parser that never comes back from what it is given. */
process.on('message', () => {
  for (;;);
});
