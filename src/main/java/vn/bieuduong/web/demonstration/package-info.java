/** The sample papers of the demonstration; with it off every address here is answered with 404. */
@NullMarked
package vn.bieuduong.web.demonstration;

import org.jspecify.annotations.NullMarked;
