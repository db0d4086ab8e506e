package vn.bieuduong.workflow.diagram;

import vn.bieuduong.workflow.Sentence;

/** What diagrams say in words: title, description and how far each step is. */
enum Caption implements Sentence.Code {
    DIAGRAM,
    STEPS,
    PASSED,
    AT,
    AT_LATE,
    TO_COME,
    DONE,
    CURRENT,
    OVERDUE
}
