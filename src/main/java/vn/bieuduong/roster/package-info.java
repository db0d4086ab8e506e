/** Danh sách người ký: who may sign for a body, since when, and how a signature is held against it. */
@NullMarked
package vn.bieuduong.roster;

import org.jspecify.annotations.NullMarked;
