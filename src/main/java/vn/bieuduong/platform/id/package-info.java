/** Mã và tên gọi mà mọi phòng đều biết: how bodies and accounts are named, from the trail on the ground floor up to the doors. */
@NullMarked
package vn.bieuduong.platform.id;

import org.jspecify.annotations.NullMarked;
