package io.redthread.inventory;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a count needs a decision although no quantity differs.
 *
 * @param swapFrom from which worth, in CNY, serial numbers that change places are decided on; zero for always. Those of goods
 *     without a cost always are
 */
@ConfigurationProperties("redthread.counts")
record CountSettings(@DefaultValue("500") BigDecimal swapFrom) {}
