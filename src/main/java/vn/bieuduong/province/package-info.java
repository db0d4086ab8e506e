/** Tỉnh: takes the bodies, people and rosters of the configuration into the database at each start. */
@NullMarked
package vn.bieuduong.province;

import org.jspecify.annotations.NullMarked;
