/** Finding the procedure that fits what somebody wants: by the words people use, or by at most three questions. */
@NullMarked
package vn.bieuduong.procedure.finding;

import org.jspecify.annotations.NullMarked;
