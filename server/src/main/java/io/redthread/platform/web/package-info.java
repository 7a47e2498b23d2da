/** What every HTTP answer has in common. */
@NullMarked
package io.redthread.platform.web;

import org.jspecify.annotations.NullMarked;
