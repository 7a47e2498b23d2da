package io.redthread.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "红线雨衣, 雨衣, true",
        "红线雨衣, 线雨, true",
        "红线雨衣, 红, true",
        "红线雨衣, 雨, false",
        "红线雨衣, hxyy, true",
        "红线雨衣, HXY, true",
        "红线雨衣, yy, true",
        "红线雨衣, h, true",
        "红线雨衣, 红 雨衣, true",
        "红线雨衣, 雨衣 红线, true",
        "红线雨衣, 雨伞, false",
        "重庆火锅底料, cqhg, true",
        "重量计, zlj, true",
        "iPhone手机壳, iphonesjk, true",
        "iPhone手机壳, ＩＰＨＯＮＥ, true",
        "WHITE HANGING HEART T-LIGHT HOLDER, hanging heart, true",
        "WHITE HANGING HEART T-LIGHT HOLDER, heart white, true",
        "WHITE HANGING HEART T-LIGHT HOLDER, t-l, true",
        "100% 棉, 0% 棉, true",
        "a_b, a_, true",
        "axb, a_, false",
        "上海路, hl, true"
    })
    void finds_by_pieces_and_initials(String name, String query, boolean found) {
        assertThat(SearchQuery.of(query).finds(SearchText.of(name))).isEqualTo(found);
    }

    @Provide
    Arbitrary<String> names() {
        var letters = Arbitraries.of("红线雨衣重庆长乐火锅防水abcXYZ019 -_%!\\'\"/（）Ａ１　é𠮷"
                .codePoints()
                .mapToObj(Character::toString)
                .toList());
        return letters.list().ofMinSize(2).ofMaxSize(40).map(list -> String.join("", list));
    }

    @Property(tries = 5_000)
    void every_piece_of_two_characters_finds_its_name(
            @ForAll("names") String name, @ForAll int from, @ForAll int length) {
        var points = name.codePoints().toArray();
        var start = Math.floorMod(from, points.length - 1);
        var end = Math.min(points.length, start + 2 + Math.floorMod(length, points.length - 1));
        var piece = new String(points, start, end - start);
        var visible = NormalForm.of(piece);
        Assume.that(visible.codePointCount(0, visible.length()) >= 2);

        assertThat(SearchQuery.of(piece).finds(SearchText.of("other", name, "line")))
                .as("%s in %s", piece, name)
                .isTrue();
    }

    @Property(tries = 2_000)
    void every_run_of_initials_finds_its_name(@ForAll int from, @ForAll int length) {
        var name = "纯棉加厚防水冲锋衣男款春秋";
        var initials = "cmjhfscfynkcq";
        var start = Math.floorMod(from, initials.length() - 1);
        var end = Math.min(initials.length(), start + 2 + Math.floorMod(length, initials.length()));
        assertThat(SearchQuery.of(initials.substring(start, end)).finds(SearchText.of(name)))
                .isTrue();
    }

    @Test
    void asks_the_index_and_lets_like_confirm() {
        var tokens = DSL.field("search_tokens", SQLDataType.CLOB.getArrayDataType());
        var text = DSL.field("search_text", SQLDataType.CLOB);
        var condition = SearchQuery.of("雨衣 50%").matches(tokens, text);
        assertThat(DSL.using(SQLDialect.POSTGRES).renderInlined(condition))
                .contains("search_tokens @>")
                .contains("雨衣")
                .contains("search_text like '%50!%%' escape '!'");
        assertThat(SearchQuery.of("  ").isBlank()).isTrue();
    }

    @Test
    void a_pasted_page_stays_a_short_query() {
        var page = IntStream.range(0, 10_000).mapToObj(i -> "字" + i).collect(Collectors.joining(" "));
        assertThat(SearchQuery.of(page).words()).hasSizeLessThanOrEqualTo(9);
        assertThat(SearchText.of(page).text().length()).isLessThan(4 * NormalForm.LONGEST + 10);
    }

    @Test
    void nothing_that_the_database_refuses_gets_through() {
        var text = SearchText.of("a\u0000b\ud800c\u0007 d\u200be");
        assertThat(text.text()).isEqualTo("abcde");
        assertThat(text.joinedTokens()).isEqualTo("^a ab bc cd de");
    }
}
