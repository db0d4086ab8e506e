/** Hội đồng: the form in which the secretary records a session. */
@NullMarked
package vn.bieuduong.web.council;

import org.jspecify.annotations.NullMarked;
