using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>What the token gate found out about whoever sent a request.</summary>
/// <param name="IsTrainer">Whether they know the trainer's token.</param>
/// <param name="SeesRewards">Whether the results of their calls carry rewards.</param>
internal sealed record Caller(bool IsTrainer, bool SeesRewards)
{
    /// <summary>Who sent a request that has passed the gate.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("Every request passes the token gate.");
}
