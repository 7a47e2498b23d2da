package io.redthread.parties.domain.address;

import java.util.Set;

/** Cleans what people and platforms write into address fields. */
final class Texts {

    private static final Set<String> FILLERS = Set.of(
            "其它区",
            "其他区",
            "其它",
            "其他",
            "市辖区",
            "县",
            "城区",
            "郊区",
            "市区",
            "省直辖",
            "省直辖县",
            "省直辖县级行政区划",
            "省直辖县级行政单位",
            "自治区直辖县级行政区划",
            "直辖县级行政区划",
            "直辖县",
            "暂不选择",
            "请选择",
            "无",
            "-",
            "--",
            "/",
            "null");

    private Texts() {}

    /** What platforms put where there is nothing to say. */
    static boolean filler(String name) {
        return FILLERS.contains(name);
    }

    /** Full-width letters folded, control and invisible characters gone, blanks single. */
    static String plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (odd(text.charAt(i))) {
                return folded(text);
            }
        }
        return text.strip();
    }

    /** Behind a leading 中国. */
    static int afterChina(String text) {
        for (var name : new String[] {"中华人民共和国", "中国", "China", "china", "CHINA"}) {
            if (text.startsWith(name)
                    && !text.startsWith("中国香港")
                    && !text.startsWith("中国澳门")
                    && !text.startsWith("中国台湾")) {
                return DivisionSearch.afterSeparators(text, name.length());
            }
        }
        return 0;
    }

    private static boolean odd(char c) {
        return c < ' '
                || (c >= '\u007f' && c <= '\u00a0')
                || c == '\u3000'
                || (c >= '\uff01' && c <= '\uff5e')
                || (c >= '\u200b' && c <= '\u200f')
                || c == '\ufeff';
    }

    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e' && c != '\uff0c') {
                c = (char) (c - 0xfee0);
            } else if (odd(c) && c != '\uff0c') {
                c = c >= '\u200b' && c != '\u3000' ? 0 : ' ';
            }
            if (c != 0 && !(c == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ')) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }
}
