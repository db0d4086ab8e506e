package vn.bieuduong.workflow.migration;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Kế hoạch chuyển: from one version of a definition to another of the same key.
 *
 * @param nodes which node of the new version takes the place of which node of the old one; an old one that is not named
 *     has no counterpart
 */
public record MigrationPlan(UUID from, UUID to, Map<String, String> nodes) {

    public MigrationPlan {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    }
}
