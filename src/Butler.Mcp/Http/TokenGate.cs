using Butler.Mcp.Http.Trainers;
using Butler.OpenEnv;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>
/// Lets in who knows the token, and tells the trainer from other clients. Neither a session id nor an episode's address stands
/// in for a token, and no header widens what the operator has set.
/// </summary>
internal sealed class TokenGate(ServeSettings settings)
{
    /// <summary>How a client is asked for a token.</summary>
    public const string Challenge = "Bearer realm=\"butler\"";

    private const string Scheme = "Bearer ";

    private static readonly HttpRefusal NeedsToken = HttpRefusal.Of(
        StatusCodes.Status401Unauthorized, "This server wants a token: send Authorization: Bearer TOKEN. Its operator has it in the file of --token-file.");

    private static readonly HttpRefusal WrongTrainer = HttpRefusal.Of(
        StatusCodes.Status401Unauthorized, "Butler-Trainer-Token is not the trainer's token. Its operator has it in the file of --trainer-token-file; leave the header out to come as any client.");

    private static readonly HttpRefusal WrongRewards = HttpRefusal.Of(
        StatusCodes.Status400BadRequest, "Butler-Rewards may say hide, and nothing else: rewards are shown to whoever sends the trainer's token.");

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Equals(HttpPaths.Health, StringComparison.Ordinal))
        {
            return next(context);
        }

        var headers = context.Request.Headers;
        var bearer = headers.Authorization.ToString() is { } given && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? given[Scheme.Length..].Trim() : string.Empty;
        var trainer = headers[McpHeaders.TrainerToken].ToString();
        var isTrainer = settings.TrainerToken is { } token && (token.Is(trainer) || token.Is(bearer));
        if (trainer.Length > 0 && !isTrainer)
        {
            return RefuseAsync(context, WrongTrainer);
        }

        if (settings.Token is { } needed && !isTrainer && !needed.Is(bearer) && !(settings.HasOpenEnvironments && IsEnvironment(context)))
        {
            return RefuseAsync(context, NeedsToken);
        }

        var hides = headers.TryGetValue(McpHeaders.Rewards, out var rewards);
        if (hides && rewards != "hide")
        {
            return WrongRewards.WriteAsync(context);
        }

        context.Features.Set(new Caller(isTrainer, !hides && (isTrainer || settings.RevealRewards)));
        return next(context);
    }

    // At the root one address is shared: what a trainer says there reaches nothing but the environment either.
    private static bool IsEnvironment(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<OpenEnvAddress>() is not null
        || (context.Request.Path.Equals(HttpPaths.Assistant, StringComparison.Ordinal)
            && (HttpMethods.IsPost(context.Request.Method) ? Dialect.IsOpenEnv(context.Request) : context.WebSockets.IsWebSocketRequest));

    private static Task RefuseAsync(HttpContext context, HttpRefusal refusal)
    {
        context.Response.Headers.WWWAuthenticate = Challenge;
        return refusal.WriteAsync(context);
    }
}
