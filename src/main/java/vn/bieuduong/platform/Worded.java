package vn.bieuduong.platform;

import java.util.Locale;

/** Lời chưa chọn ngôn ngữ: something said in the language of whoever reads it; also what a finding names. */
@FunctionalInterface
public interface Worded {

    String in(Locale locale);
}
