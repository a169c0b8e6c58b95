package dev.tutti.commerce.orders.refund;

import dev.tutti.commerce.orders.payment.PaymentMethods;
import dev.tutti.commerce.orders.payment.Repayment;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import dev.tutti.platform.jobs.RetryPolicy;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a provider to pay back, until it says yes or no; the refund's id is the key, so asking again pays once. */
@Component
class RefundJob implements JobHandler<RefundJob.PayBack> {

    /** With waits of up to 15 minutes, ten hours. */
    private static final int ATTEMPTS = 50;

    static final JobKind<PayBack> KIND =
            JobKind.of("pay-back", PayBack.class).concurrency(2).retry(RetryPolicy.attempts(ATTEMPTS));

    private final Refunds refunds;
    private final PaymentMethods methods;

    RefundJob(Refunds refunds, PaymentMethods methods) {
        this.refunds = refunds;
        this.methods = methods;
    }

    @Override
    public JobKind<PayBack> kind() {
        return KIND;
    }

    @Override
    public void run(PayBack job, JobRun run) {
        var refund = refunds.get(job.refundId());
        var provider = methods.getProvider(refund.provider());
        var reference = Objects.requireNonNull(refund.chargeReference(), "a provider's charge has a reference");
        refunds.settle(
                refund, provider.repay(new Repayment(refund.id(), refund.orderId(), reference, refund.amount())));
    }

    record PayBack(UUID refundId) {}
}
