package vn.bieuduong.platform;

import java.util.Collection;
import java.util.Set;

/** Nơi còn dùng tệp: each package whose rows name stored files says which; the sweep asks them all. */
public interface FileReferences {

    /** Those of the given that a row of this package names. */
    Set<String> named(Collection<String> sha256);
}
