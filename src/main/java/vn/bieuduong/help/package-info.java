/** Trợ giúp: what the office explains to everybody, and how it is reached; texts of {@code config/help}. */
@NullMarked
package vn.bieuduong.help;

import org.jspecify.annotations.NullMarked;
