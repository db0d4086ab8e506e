package vn.bieuduong.procedure.finding;

import java.util.Map;

/**
 * What may have happened that is a ground of award, as people say it.
 *
 * @param ground as in {@link vn.bieuduong.procedure.Procedure#ground()}
 * @param words the sentence, by language
 * @param examples deeds of this kind, by language
 */
record Happened(String ground, Map<String, String> words, Map<String, String> examples) {}
