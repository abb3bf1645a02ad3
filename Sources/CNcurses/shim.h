#ifndef PARLEY_NCURSES_SHIM_H
#define PARLEY_NCURSES_SHIM_H

// Wide characters are declared only when this is set before <curses.h>, which needs wchar_t.
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <langinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

// One function for each thing that Swift cannot import: macros with casts, macros that are not
// constants, mutable globals (errors in Swift 6 mode) and variadic functions.

// stdscr is a mutable global.
static inline WINDOW *parley_stdscr(void) { return stdscr; }
// getmaxyx is a macro that assigns to its arguments.
static inline int parley_rows(void) { return getmaxy(stdscr); }
static inline int parley_columns(void) { return getmaxx(stdscr); }
// COLORS and COLOR_PAIRS are mutable globals.
static inline int parley_colors(void) { return COLORS; }
static inline int parley_color_pairs(void) { return COLOR_PAIRS; }

// A_* are macros with casts.
static inline attr_t parley_bold(void) { return A_BOLD; }
static inline attr_t parley_dim(void) { return A_DIM; }
static inline attr_t parley_italic(void) { return A_ITALIC; }
static inline attr_t parley_underline(void) { return A_UNDERLINE; }
static inline attr_t parley_reverse(void) { return A_REVERSE; }

// Declared by <wchar.h> only under _XOPEN_SOURCE; it is by this that ncurses gives cells to text.
extern int wcwidth(wchar_t character);

// A cell of one character. setcchar would do, at ten times the price, for each cell of a screen.
static inline cchar_t parley_cell(uint32_t character, attr_t attributes, int pair) {
  cchar_t cell = {.attr = attributes | (attr_t)COLOR_PAIR(pair > 255 ? 255 : pair)};
  cell.chars[0] = (wchar_t)character;
  cell.ext_color = pair;
  return cell;
}

// The argument of a capability is declared char *, which no Swift string is.
static inline const char *parley_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

// tiparm is variadic. Placing the cursor, or NULL where the terminal cannot.
static inline const char *parley_place(int row, int column) {
  const char *capability = parley_capability("cup");
  return capability ? tiparm(capability, row, column) : NULL;
}

// CODESET is an enumerator of nl_item, which Swift sees as another type.
static inline const char *parley_codeset(void) { return nl_langinfo(CODESET); }

#endif
