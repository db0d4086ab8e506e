/**
 * Cuộc họp bình xét: what a unit writes down of the meeting that put its nominees forward, and what its minutes say. Who keeps meetings of
 * another kind brings his own {@link vn.bieuduong.composing.meeting.MinutesKeeper}.
 */
@NullMarked
package vn.bieuduong.composing.meeting;

import org.jspecify.annotations.NullMarked;
