/**
 * Không có thật: authority, certificates, seal and sample papers of the demonstration. Nothing of it is trusted when
 * the demonstration is off.
 */
@NullMarked
package vn.bieuduong.fictional;

import org.jspecify.annotations.NullMarked;
