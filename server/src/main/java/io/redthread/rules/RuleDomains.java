package io.redthread.rules;

import io.redthread.kernel.Refused;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What rule sets there are, by what the modules registered. */
@Component
public class RuleDomains {

    private final ObjectProvider<RuleDomain> domains;
    private final ObjectProvider<KnownValues> known;

    RuleDomains(ObjectProvider<RuleDomain> domains, ObjectProvider<KnownValues> known) {
        this.domains = domains;
        this.known = known;
    }

    /** All of them by name. */
    public List<RuleDomain> all() {
        return domains.stream().sorted(Comparator.comparing(RuleDomain::name)).toList();
    }

    /** The one of that name. */
    public RuleDomain named(String name) {
        return domains.stream()
                .filter(it -> it.name().equals(name))
                .findAny()
                .orElseThrow(() -> new Refused(new RuleSetNotFound(name)));
    }

    /** The words of a domain as people choose from them: those of text with the values known now. */
    public List<Word> words(RuleDomain domain) {
        return domain.vocabulary().words().stream().map(this::known).toList();
    }

    /** The same as a vocabulary, for sentences that name what they speak of. */
    Vocabulary spoken(RuleDomain domain) {
        return Vocabulary.of(words(domain).toArray(Word[]::new));
    }

    private Word known(Word word) {
        return known.stream()
                .filter(it -> word.type() == WordType.TEXT && it.word().equals(word.name()))
                .findAny()
                .map(it -> word.knowing(it.values()))
                .orElse(word);
    }
}
