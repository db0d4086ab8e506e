/** Pages on which people register themselves and get back in, and the administrator's queue of what they ask for. */
@NullMarked
package vn.bieuduong.web.registration;

import org.jspecify.annotations.NullMarked;
