package io.redthread.alerts;

import io.redthread.kernel.Label;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartyKind;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import io.redthread.sales.CreditAccount;
import io.redthread.sales.CreditAccountId;
import io.redthread.sales.CreditAccounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accounts on which something is owed (H6). Those that owe are walked over again and again; the others never are. */
@Component
class CustomerSource implements SubjectSource {

    private static final Duration LAP = Duration.ofMinutes(5);
    static final Vocabulary WORDS = Vocabulary.of(
            Word.money("overdue", "逾期未付", "overdue").atLeast(0),
            Word.money("owed", "欠款合计", "owed in all").atLeast(0),
            Word.percent("usedShare", "已用额度", "limit used").atLeast(0),
            Word.whole("termDays", "账期", "term").in("天", "days").atLeast(0),
            Word.choice(
                    "party",
                    "往来类型",
                    "kind of party",
                    Choice.of("customer", "客户", "customer"),
                    Choice.of("partner", "合作伙伴", "partner")),
            Word.text("name", "客户名称", "customer's name"));

    private final CreditAccounts accounts;
    private final Parties parties;

    CustomerSource(CreditAccounts accounts, Parties parties) {
        this.accounts = accounts;
        this.parties = parties;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CUSTOMER;
    }

    @Override
    public Label title() {
        return new Label("客户账款", "Customer on account");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var found = accounts.of(
                keys.stream().map(Long::valueOf).map(CreditAccountId::new).toList());
        var names = parties.names(found.stream().map(CreditAccount::party).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        it -> Long.toString(it.id().value()), it -> subject(it, names.getOrDefault(it.party(), ""))));
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var keys = accounts.owing(behind.number(), most).stream()
                .map(it -> Long.toString(it.id().value()))
                .toList();
        return Step.byKey(keys, behind, most);
    }

    @Override
    public Round round() {
        return new Round(LAP, true);
    }

    private static AlertSubject subject(CreditAccount it, String name) {
        var kind = it.party() instanceof PartnerId ? PartyKind.PARTNER : PartyKind.CUSTOMER;
        return new AlertSubject(
                Long.toString(it.id().value()),
                name,
                it.buyerCode(),
                "/sales/credit?q=" + name,
                "",
                Optional.empty(),
                Optional.of(new AlertPartner(kind, Optional.of(it.party().value()), name)),
                Facts.builder()
                        .put("overdue", minor(it.overdue()))
                        .put("owed", minor(it.used()))
                        .put("usedShare", share(it.used(), it.limit()))
                        .put("termDays", it.termDays())
                        .put("party", kind.code())
                        .put("name", name)
                        .build(),
                Map.of());
    }

    private static long minor(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO).movePointRight(2).longValueExact();
    }

    private static long share(BigDecimal used, BigDecimal limit) {
        return limit.signum() == 0
                ? 0
                : used.max(BigDecimal.ZERO)
                        .movePointRight(4)
                        .divide(limit, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
