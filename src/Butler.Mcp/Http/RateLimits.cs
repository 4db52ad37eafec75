using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Butler.Mcp.Http;

/// <summary>So many requests a second from one address, with room for a burst of twice as many.</summary>
internal static class RateLimits
{
    private const int BurstSeconds = 2;

    /// <summary>Sets the limits.</summary>
    /// <param name="options">What they are set on.</param>
    /// <param name="perSecond">Requests a second.</param>
    public static void Configure(RateLimiterOptions options, int perSecond)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None, _ => Bucket(perSecond)));
        options.OnRejected = async (rejected, _) => await Refusal(perSecond, rejected).WriteAsync(rejected.HttpContext);
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond * BurstSeconds,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static HttpRefusal Refusal(int perSecond, OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return HttpRefusal.Of(
            StatusCodes.Status429TooManyRequests,
            FormattableString.Invariant($"Only {perSecond} requests a second are taken from one address. Wait as long as Retry-After says; the operator can allow more with --rate."));
    }
}
