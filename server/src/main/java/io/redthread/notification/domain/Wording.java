package io.redthread.notification.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for facts (文案): {@code {number}} stands for the fact of that name.
 *
 * @param title the headline, or the subject of a mail
 * @param body what stands below it; all there is of a text message
 */
public record Wording(String title, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /** Names of the facts it wants, in the order in which the text names them: the body's first. */
    public Set<String> variables() {
        var names = new LinkedHashSet<String>();
        for (var text : new String[] {body, title}) {
            PLACE.matcher(text).results().map(it -> it.group(1)).forEach(names::add);
        }
        return names;
    }

    /** The text with these facts; a place whose fact is not there stays empty. */
    public Wording filled(Map<String, String> facts) {
        return new Wording(filled(title, facts), filled(body, facts));
    }

    private static String filled(String pattern, Map<String, String> facts) {
        return PLACE.matcher(pattern)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")))
                .strip();
    }
}
