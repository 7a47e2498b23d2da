package io.redthread.sales.domain;

import io.redthread.parties.AddressReading.Gap;
import io.redthread.parties.AddressReading.Part;
import io.redthread.parties.AddressReading.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what an address lacks. */
final class AddressGaps {

    private AddressGaps() {}

    static String zh(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> partZh(gap.part()) + reasonZh(gap.reason()))
                .collect(Collectors.joining(";"));
    }

    static String en(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.part().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + gap.reason().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    private static String partZh(Part part) {
        return switch (part) {
            case COUNTRY -> "国家";
            case PROVINCE -> "省";
            case CITY -> "市";
            case DISTRICT -> "区县";
            case STREET -> "详细地址";
            case POSTCODE -> "邮编";
            case PHONE -> "电话";
        };
    }

    private static String reasonZh(Reason reason) {
        return switch (reason) {
            case ABSENT -> "缺失";
            case UNKNOWN -> "无法识别";
            case AMBIGUOUS -> "有多个可能";
            case CONTRADICTORY -> "前后矛盾";
            case MALFORMED -> "格式不对";
            case MASKED -> "被隐藏";
        };
    }
}
