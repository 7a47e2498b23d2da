package io.redthread.platform.search;

import com.github.promeg.pinyinhelper.Pinyin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first letters of the pinyin of a name (拼音首字母): hxyy for 红线雨衣, iphonesjk for iPhone手机壳. */
final class PinyinInitials {

    private static final int MOST_VARIANTS = 8;

    /** Characters whose other common reading begins with another letter: 重庆 is cq, 重量 is zl. */
    private static final Map<Integer, Character> OTHER_READINGS = Map.ofEntries(
            reading('重', 'c'),
            reading('长', 'c'),
            reading('行', 'h'),
            reading('乐', 'y'),
            reading('调', 't'),
            reading('传', 'z'),
            reading('弹', 't'),
            reading('参', 's'),
            reading('藏', 'c'),
            reading('单', 's'),
            reading('厦', 'x'),
            reading('解', 'x'),
            reading('朝', 'z'),
            reading('曾', 'z'),
            reading('降', 'x'),
            reading('会', 'k'),
            reading('奇', 'j'),
            reading('盛', 'c'),
            reading('校', 'j'),
            reading('系', 'j'),
            reading('折', 's'),
            reading('铅', 'y'),
            reading('番', 'p'),
            reading('贾', 'g'),
            reading('仇', 'q'),
            reading('卡', 'q'),
            reading('壳', 'k'),
            reading('粘', 'n'),
            reading('镐', 'g'),
            reading('给', 'g'),
            reading('刹', 's'),
            reading('便', 'p'),
            reading('伽', 'g'));

    private PinyinInitials() {}

    /** The ways to say a normal form by initials; none when there is nothing Chinese in it. */
    static Set<String> of(String normal) {
        if (normal.chars().noneMatch(c -> Pinyin.isChinese((char) c))) {
            return Set.of();
        }
        var ways = new ArrayList<StringBuilder>(List.of(new StringBuilder(normal.length())));
        normal.codePoints().forEach(point -> {
            var other = OTHER_READINGS.get(point);
            var known = List.copyOf(ways);
            if (other != null && 2 * known.size() <= MOST_VARIANTS) {
                known.forEach(way -> ways.add(new StringBuilder(way).append(other)));
            }
            known.forEach(way -> way.appendCodePoint(first(point)));
        });
        var lines = new LinkedHashSet<String>();
        ways.forEach(way -> lines.add(way.toString()));
        return lines;
    }

    private static int first(int point) {
        return point <= Character.MAX_VALUE && Pinyin.isChinese((char) point)
                ? Character.toLowerCase(Pinyin.toPinyin((char) point).charAt(0))
                : point;
    }

    private static Map.Entry<Integer, Character> reading(char character, char initial) {
        return Map.entry((int) character, initial);
    }
}
