/** Pages on which an administrator of a unit keeps the accounts of its people. */
@NullMarked
package vn.bieuduong.web.unit;

import org.jspecify.annotations.NullMarked;
