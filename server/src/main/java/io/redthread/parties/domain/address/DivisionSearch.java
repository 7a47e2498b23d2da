package io.redthread.parties.domain.address;

import io.redthread.parties.domain.address.NameTree.Entry;
import io.redthread.parties.domain.address.Place.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the divisions that a text begins with, within a place already known. It tries every chain of names and keeps
 * the one that explains most of the text; several places of equal right stay side by side. One object serves one text.
 */
final class DivisionSearch {

    /** A chain has at most three names; saying some twice is common, more is noise or an attack. */
    private static final int LONGEST_CHAIN = 6;

    private static final String SEPARATORS = " ,\uff0c\u3001/|-_\u00b7.;\uff1b:\uff1a\t";
    private static final String ROADS = "路街道巷弄桥";
    private static final List<String> FILLERS =
            List.of("省直辖县级行政区划", "省直辖县级行政单位", "自治区直辖县级行政区划", "直辖县级行政区划", "省直辖县", "省直辖", "市辖区", "县");

    private final NameTree names;
    private final String text;
    private final boolean field;
    private final List<Place> places = new ArrayList<>(2);
    private int end;
    private boolean brief;

    /**
     * A search in that text.
     *
     * @param field whether the text is the content of a field of its own, where brief names are beyond doubt
     */
    DivisionSearch(NameTree names, String text, boolean field) {
        this.names = names;
        this.text = text;
        this.field = field;
    }

    /** Looks from that position on; null stands for all of China. */
    DivisionSearch from(int start, @Nullable Place scope) {
        end = start;
        explore(start, scope, 0);
        return this;
    }

    /** What was found; several when the name is ambiguous. Of a city and its county of one name, the city. */
    List<Place> places() {
        if (places.size() == 1) {
            return places;
        }
        return places.stream()
                .filter(inner -> places.stream().noneMatch(outer -> outer != inner && inner.within(outer)))
                .toList();
    }

    /** The same, when a field of its own says how deep the place stands. */
    List<Place> places(Level level) {
        if (places.size() > 1) {
            var wanted = places.stream().filter(place -> place.level == level).toList();
            return wanted.isEmpty() ? places() : wanted;
        }
        return places;
    }

    /** Where the rest of the text begins. */
    int end() {
        return end;
    }

    /** Whether the last name stood there in full. */
    boolean certain() {
        return !places.isEmpty() && !brief;
    }

    private void explore(int from, @Nullable Place scope, int depth) {
        if (depth == LONGEST_CHAIN) {
            return;
        }
        var start = afterSeparators(text, from);
        skipFiller(start, scope, depth);
        var node = names;
        for (var i = start; i < text.length(); i++) {
            node = node.step(text.charAt(i));
            if (node == null) {
                return;
            }
            for (var entry : node.entries()) {
                follow(entry, i + 1, scope, depth);
            }
        }
    }

    private void follow(Entry entry, int behind, @Nullable Place scope, int depth) {
        var place = entry.place();
        var restated = scope != null && scope.within(place);
        if (scope != null && !restated && !place.within(scope)) {
            return;
        }
        if (entry.brief() && !field && !briefSuffices(place, scope)) {
            return;
        }
        var deeper = scope != null && restated ? scope : place;
        if (field || (entry.brief() ? !restated && !streetFollows(behind) : !marketFollows(behind))) {
            keep(deeper, behind, entry.brief());
        }
        explore(behind, deeper, depth + 1);
    }

    private void keep(Place place, int behind, boolean asBrief) {
        if (behind < end || !places.isEmpty() && behind == end && asBrief && !brief) {
            return;
        }
        if (behind > end || (brief && !asBrief)) {
            places.clear();
        }
        if (!places.contains(place)) {
            places.add(place);
        }
        end = behind;
        brief = asBrief;
    }

    /** In running text 西湖 says 西湖区 only after its city; alone it might be the lake. County-level cities stand alone. */
    private static boolean briefSuffices(Place place, @Nullable Place scope) {
        if (place.level != Level.AREA) {
            return true;
        }
        if (place.zone()) {
            return scope != null && scope == place.parent;
        }
        return scope == null ? place.name.endsWith("市") : scope.level != Level.AREA;
    }

    /** 朝阳 in 朝阳路 and 朝阳北路 is a street, no district. */
    private boolean streetFollows(int behind) {
        for (var i = behind; i < Math.min(behind + 2, text.length()); i++) {
            if (ROADS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return text.startsWith("门", behind);
    }

    /** 北京市 in 北京市场 is a market. */
    private boolean marketFollows(int behind) {
        return behind < text.length() && text.charAt(behind - 1) == '市' && text.charAt(behind) == '场';
    }

    private void skipFiller(int start, @Nullable Place scope, int depth) {
        if (scope == null || scope.level != Level.PROVINCE) {
            return;
        }
        for (var filler : FILLERS) {
            if (text.startsWith(filler, start)) {
                explore(start + filler.length(), scope, depth + 1);
                return;
            }
        }
    }

    /** The first position that is no separator. */
    static int afterSeparators(String text, int from) {
        var i = from;
        while (i < text.length() && SEPARATORS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
