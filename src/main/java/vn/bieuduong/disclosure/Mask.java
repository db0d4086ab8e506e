package vn.bieuduong.disclosure;

/** Cách che: how much of a field is said. */
enum Mask {
    FULL,
    /** The first letters alone, until a guardian has agreed. */
    INITIALS,
    /** Nothing until a guardian has agreed, then all. */
    AGREED,
    /** Of a place the address, as a unit gives it. */
    ADDRESS,
    COMMUNE,
    /** Village and commune. */
    VILLAGE,
    PROVINCE,
    NEVER
}
