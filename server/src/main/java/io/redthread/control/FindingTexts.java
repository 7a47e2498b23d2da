package io.redthread.control;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Words a finding in one sentence with its figures. */
final class FindingTexts {

    private final FindingView finding;

    FindingTexts(FindingView finding) {
        this.finding = finding;
    }

    String of(boolean zh) {
        return zh ? zh() : en();
    }

    String zh() {
        return switch (finding.kind()) {
            case SPLIT_ORDERS ->
                text("days") + "天内同部门、同供应商、同类" + text("orders") + "单合计" + yuan("sum") + ",单笔均低于" + yuan("band");
            case NEAR_THRESHOLD ->
                "采购员" + text("days") + "天内" + text("near") + "/" + text("orders") + "单的金额紧贴" + yuan("band") + "之下("
                        + text("percent") + "%以内),按常态应约" + text("expected") + "单";
            case REPEATED_URGENT ->
                "采购员" + text("days") + "天内" + text("urgent") + "/" + text("orders") + "单标为紧急(" + text("share")
                        + "%),他人为" + text("others") + "%";
            case FAST_DECISIONS ->
                text("month") + " " + text("fast") + "/" + text("decisions") + "次审批在" + text("seconds") + "秒内作出("
                        + text("share") + "%)";
            case PRICE_CREEP ->
                text("sku") + " " + text("name") + " 单价" + yuan("price") + ",高于近" + text("past") + "次中位数"
                        + yuan("median") + " " + text("percent") + "%";
            case CONCENTRATION ->
                "采购员" + text("days") + "天内采购额的" + text("share") + "%给了" + finding.supplierName() + ",他人为"
                        + text("others") + "%";
            case DUPLICATE_LINES ->
                inside()
                        ? "本单内 " + text("sku") + " " + text("name") + " 以相同数量" + text("quantity") + "出现多次"
                        : text("days") + "天内另有 " + text("other") + " 向同一供应商订了相同数量(" + text("quantity") + ")的 "
                                + text("sku") + " " + text("name");
        };
    }

    String en() {
        return switch (finding.kind()) {
            case SPLIT_ORDERS ->
                text("orders") + " orders of the same department, supplier and family within " + text("days")
                        + " days come to " + yuan("sum") + ", each below " + yuan("band");
            case NEAR_THRESHOLD ->
                text("near") + " of " + text("orders") + " orders of the buyer within " + text("days")
                        + " days are just below "
                        + yuan("band") + " (within " + text("percent") + " %), where about " + text("expected")
                        + " would be usual";
            case REPEATED_URGENT ->
                text("urgent") + " of " + text("orders") + " orders of the buyer within " + text("days")
                        + " days are marked urgent (" + text("share") + " %), others mark " + text("others") + " %";
            case FAST_DECISIONS ->
                text("fast") + " of " + text("decisions") + " decisions of " + text("month") + " were made within "
                        + text("seconds") + " seconds (" + text("share") + " %)";
            case PRICE_CREEP ->
                text("sku") + " " + text("name") + " at " + yuan("price") + " is " + text("percent")
                        + " % above the median " + yuan("median") + " of the last " + text("past") + " prices";
            case CONCENTRATION ->
                text("share") + " % of the buyer's spending of " + text("days") + " days went to "
                        + finding.supplierName() + ", others give it " + text("others") + " %";
            case DUPLICATE_LINES ->
                inside()
                        ? text("sku") + " " + text("name") + " stands more than once in this order, each "
                                + text("quantity")
                        : text("other") + " ordered the same quantity (" + text("quantity") + ") of " + text("sku")
                                + " " + text("name") + " from the same supplier within " + text("days") + " days";
        };
    }

    private boolean inside() {
        return text("where").equals("inside");
    }

    private String text(String figure) {
        Map<String, String> figures = finding.figures();
        return figures.getOrDefault(figure, "");
    }

    private String yuan(String figure) {
        var value = text(figure);
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "¥%,.2f", new BigDecimal(value));
    }
}
