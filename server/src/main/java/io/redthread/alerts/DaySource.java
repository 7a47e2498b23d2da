package io.redthread.alerts;

import io.redthread.kernel.Label;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Figures of a day for the whole company: what accounts differ by, how far forecasts were off (E27). */
@Component
class DaySource extends ComingSource {

    static final Vocabulary WORDS = Vocabulary.of(
            Word.money("reconciliationGap", "对账差额", "difference of accounts")
                    .meaning("当日平台账单与订单实收的差额,取绝对值", "What platform bills and receipts of the day differ by")
                    .atLeast(0),
            Word.percent("forecastMiss", "预测偏差", "miss of the forecast")
                    .meaning("近 28 天销量预测的平均绝对百分比误差", "Mean absolute percentage error of forecasts in 28 days")
                    .atLeast(0));

    @Override
    public SubjectKind kind() {
        return SubjectKind.DAY;
    }

    @Override
    public Label title() {
        return new Label("日指标", "Figures of a day");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Optional<Label> missing() {
        return Optional.of(new Label(
                "对账与预测的数据尚未记录,规则可以编写和检查,暂时不能启用。",
                "Accounts and forecasts are not recorded yet: rules can be written and checked, but not switched on."));
    }
}
