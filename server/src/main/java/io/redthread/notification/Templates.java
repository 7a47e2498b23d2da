package io.redthread.notification;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.notification.Template.Place;
import io.redthread.notification.domain.Wording;
import io.redthread.notification.store.TemplateRows;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of messages (消息模板): as shipped, until an administrator writes others. */
@Service
@Transactional
public class Templates implements InboxWords {

    private static final String ALL = "all";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 2000;

    private final TemplateRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<String, Map<Place, Template>> changed;

    Templates(TemplateRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
        this.changed = new Remembered<>(clock);
    }

    /** Every text there is: kind by kind, channel by channel, in both languages. */
    @Transactional(readOnly = true)
    public List<TemplateView> all() {
        var changed = rows.all();
        var views = new ArrayList<TemplateView>();
        for (var kind : MessageKind.values()) {
            for (var channel : Channel.values()) {
                for (var language : kind.toldBy(channel) ? Language.values() : new Language[0]) {
                    var place = new Place(kind, channel, language);
                    var words = changed.getOrDefault(place, shipped(place));
                    views.add(new TemplateView(
                            kind,
                            kind.label(),
                            channel,
                            language,
                            words.wording().title(),
                            words.wording().body(),
                            words.providerTemplate(),
                            changed.containsKey(place),
                            List.copyOf(kind.variables())));
                }
            }
        }
        return views;
    }

    /** Writes a text. Refuses one that is empty, too long, or names a fact that the kind does not have. */
    public void change(Place place, Template template) {
        check(place, template);
        rows.keep(place, template, clock.instant());
        record("template-changed", place, template);
        changed.forget();
    }

    /** Goes back to the text as shipped. */
    public void reset(Place place) {
        rows.forget(place);
        record("template-reset", place, shipped(place));
        changed.forget();
    }

    /** The words in use there; changes are known within two seconds. */
    Template at(Place place) {
        var known = changed.of(List.of(ALL), keys -> Map.of(ALL, rows.all()));
        return known.getOrDefault(ALL, Map.of()).getOrDefault(place, shipped(place));
    }

    @Override
    @Transactional(readOnly = true)
    public Wording filled(MessageKind kind, Language language, Map<String, String> facts) {
        return at(new Place(kind, Channel.IN_APP, language)).wording().filled(facts);
    }

    private static Template shipped(Place place) {
        return new Template(place.kind().shipped(place.channel(), place.language()), "");
    }

    private static void check(Place place, Template template) {
        var errors = new ArrayList<InputError>();
        var words = template.wording();
        text("/title", words.title(), LONGEST_TITLE, place.channel() != Channel.SMS, errors);
        text("/body", words.body(), LONGEST_BODY, true, errors);
        for (var name : words.variables()) {
            if (!place.kind().variables().contains(name)) {
                var pointer = new Wording("", words.body()).variables().contains(name) ? "/body" : "/title";
                errors.add(new InputError(pointer, "{" + name + "}", "variable-unknown"));
            }
        }
        if (!template.providerTemplate().matches("[A-Za-z0-9_]{0,40}")) {
            errors.add(new InputError("/providerTemplate", template.providerTemplate(), "value-malformed"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    private static void text(String pointer, String text, int longest, boolean wanted, List<InputError> errors) {
        if (wanted && text.isBlank()) {
            errors.add(new InputError(pointer, text, "value-required"));
        } else if (text.length() > longest) {
            errors.add(new InputError(pointer, text, "text-too-long"));
        } else if (text.chars().anyMatch(it -> Character.isISOControl(it) && it != '\n')) {
            errors.add(new InputError(pointer, text, "text-unprintable"));
        }
    }

    private void record(String act, Place place, Template template) {
        journal.record(Act.of(
                act,
                new DocumentRef("template", place.kind().ordinal() + 1L),
                place.kind().code() + "/" + place.channel().code() + "/"
                        + place.language().code(),
                Map.of(
                        "title", template.wording().title(),
                        "body", template.wording().body(),
                        "providerTemplate", template.providerTemplate())));
    }
}
