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

// What is used of the present terminal's entry in the terminal database, under terminfo's names.
// curses has macros for them, of parts of a mutable global; looking each up by its name would take
// longer than all that is done with them.
struct parley_terminfo {
  bool am, xenl, msgr;
  int colors, ncv, xmc, rows, cols;
  const char *cr, *csr, *clear, *ech, *el, *hpa, *cup, *cud1, *cub1, *cnorm, *smam, *bold, *smcup, *dim,
      *sitm, *rev, *smul, *rmacs, *rmam, *sgr0, *rmcup, *rmkx, *kmous, *op, *cuf, *ind, *ri,
      *setab, *setaf;
};

static inline struct parley_terminfo parley_terminfo(void) {
  return (struct parley_terminfo){
      .am = auto_right_margin,
      .xenl = eat_newline_glitch,
      .msgr = move_standout_mode,
      .colors = max_colors,
      .ncv = no_color_video,
      .xmc = magic_cookie_glitch,
      .rows = lines,
      .cols = columns,
      .cr = carriage_return,
      .csr = change_scroll_region,
      .clear = clear_screen,
      .ech = erase_chars,
      .el = clr_eol,
      .hpa = column_address,
      .cup = cursor_address,
      .cud1 = cursor_down,
      .cub1 = cursor_left,
      .cnorm = cursor_normal,
      .smam = enter_am_mode,
      .bold = enter_bold_mode,
      .smcup = enter_ca_mode,
      .dim = enter_dim_mode,
      .sitm = enter_italics_mode,
      .rev = enter_reverse_mode,
      .smul = enter_underline_mode,
      .rmacs = exit_alt_charset_mode,
      .rmam = exit_am_mode,
      .sgr0 = exit_attribute_mode,
      .rmcup = exit_ca_mode,
      .rmkx = keypad_local,
      .kmous = key_mouse,
      .op = orig_pair,
      .cuf = parm_right_cursor,
      .ind = scroll_forward,
      .ri = scroll_reverse,
      .setab = set_a_background,
      .setaf = set_a_foreground,
  };
}

// The function is variadic.
static inline const char *parley_with_parameters(const char *capability, int first, int second) {
  return tiparm(capability, first, second);
}

// tputs hands on what it makes of a capability and its padding byte by byte, to a function without
// a context; this is where that one finds its own.
struct parley_bytes {
  char *start;
  size_t count, limit;
};
static inline struct parley_bytes *parley_expansion(void) {
  static struct parley_bytes bytes;
  return &bytes;
}
static inline int parley_keep_byte(int byte) {
  struct parley_bytes *bytes = parley_expansion();
  if (bytes->count < bytes->limit) bytes->start[bytes->count++] = (char)byte;
  return byte;
}

// Writes a capability to a buffer as it goes to the terminal, and returns its bytes.
static inline size_t parley_expand(const char *capability, char *buffer, size_t limit) {
  *parley_expansion() = (struct parley_bytes){.start = buffer, .limit = limit};
  tputs(capability, 1, parley_keep_byte);
  return parley_expansion()->count;
}

// CODESET is an enumerator of nl_item, which Swift sees as another type.
static inline const char *parley_codeset(void) { return nl_langinfo(CODESET); }

#endif
