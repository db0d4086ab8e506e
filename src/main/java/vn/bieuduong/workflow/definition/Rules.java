package vn.bieuduong.workflow.definition;

import java.util.function.Predicate;

/**
 * What a definition may refer to and how strictly it is read.
 *
 * @param knowsHandler whether a service handler of this name exists
 * @param knowsGroup whether a candidate group of this name exists; of {@code DESK@${agency}} asked with {@code DESK}
 * @param rehearsal lets script tasks and service tasks without a handler pass as markers
 */
public record Rules(Predicate<String> knowsHandler, Predicate<String> knowsGroup, boolean rehearsal) {

    /** For a look at a file away from any portal. */
    public static Rules rehearsing() {
        return new Rules(name -> true, name -> true, true);
    }
}
