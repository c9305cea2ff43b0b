// The ICU data that is linked into the module, in place of ICU's stubdata. Inline assembly, because
// the symbol's name carries ICU's version and only ICU's own header knows it.
#include "unicode/utypes.h"

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)
#define SYMBOL TEXT(U_ICUDATA_ENTRY_POINT)

__asm__(".section .rodata." SYMBOL
        ",\"\",@\n"
        ".globl " SYMBOL
        "\n"
        ".type " SYMBOL
        ",@object\n"
        ".p2align 4\n" SYMBOL
        ":\n"
        ".incbin \"" GOUJI_ICU_DATA
        "\"\n"
        ".Lend:\n"
        ".size " SYMBOL ", .Lend - " SYMBOL "\n");
