/** Ground floor: configuration, clock, storage, audit, refusal. Imports nothing of ours. */
@NullMarked
package vn.bieuduong.platform;

import org.jspecify.annotations.NullMarked;
