/** Khung: what every request passes: filters, routes and who may take them, errors, cookies. */
@NullMarked
package vn.bieuduong.web.frame;

import org.jspecify.annotations.NullMarked;
