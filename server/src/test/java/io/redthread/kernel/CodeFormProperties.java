package io.redthread.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A form says of a text what the regular expression of the same words says. */
class CodeFormProperties {

    private static final CodeForm FORM = CodeForm.of(2, 6, CodeForm.LOWER, CodeForm.LOWER + CodeForm.DIGITS + "-");

    @Property
    void says_what_the_expression_says(@ForAll("texts") String text) {
        assertThat(FORM.fits(text)).isEqualTo(text.matches("[a-z][a-z0-9-]{1,5}"));
    }

    @Property
    void a_unit_in_plain_letters_is_one_by_the_whole_rule(@ForAll("texts") String text) {
        assertThat(isUnit(text)).isEqualTo(text.matches("[\\p{Ll}\\p{Nd}\\p{IsHan}]{1,16}"));
    }

    /** Mostly near the form: else hardly one would fit. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abz09-A é件\uD840\uDC00")
                .ofMinLength(0)
                .ofMaxLength(8);
    }

    private static boolean isUnit(String text) {
        try {
            new Uom(text);
            return true;
        } catch (Refused e) {
            return false;
        }
    }
}
