package vn.bieuduong.workflow.simulation;

import vn.bieuduong.workflow.Sentence;

/** What the command answers besides problems. */
enum Answer implements Sentence.Code {
    UNREADABLE,
    UNEXPECTED,
    NO_SUCH_PROCESS
}
