package vn.bieuduong.workflow.definition;

import org.jspecify.annotations.Nullable;

/** Luồng: a sequence flow from one node to another, taken only while its condition holds. */
public record SequenceFlow(
        String id,
        String name,
        String source,
        String target,
        @Nullable Expression condition,
        int line) {}
