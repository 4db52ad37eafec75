using System.Text.Json;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>An action as the world understood it. A closed union.</summary>
public abstract record WorkLifeFirewallAction
{
    /// <summary>The one tool.</summary>
    public const string Tool = "reply";

    /// <summary>The longest message, in characters. It is as much as anybody reads at once, and bounds what reading costs.</summary>
    public const int MostMessage = 4000;

    private const string Message = "message";

    private WorkLifeFirewallAction()
    {
    }

    /// <summary>Answers the current event.</summary>
    /// <param name="Text">The message that is sent, or the technical action that is taken, in words; may be empty, which is an answer too.</param>
    public sealed record Reply(string Text) : WorkLifeFirewallAction;

    /// <summary>Looks where the week stands, and does nothing.</summary>
    public sealed record Look : WorkLifeFirewallAction;

    /// <summary>A call that could not be read: nothing happens.</summary>
    /// <param name="Code">The refusal's name for programs.</param>
    /// <param name="Reason">What was wrong, and the way out.</param>
    public sealed record Malformed(string Code, string Reason) : WorkLifeFirewallAction;

    /// <summary>Reads a call. It never throws.</summary>
    public static WorkLifeFirewallAction Read(EpisodeAction call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Tool != Tool)
        {
            return new Malformed("unknown_tool", $"There is no tool '{call.Tool}'. There is {Tool}.");
        }

        if (call.Arguments.ValueKind != JsonValueKind.Object)
        {
            return new Malformed("invalid_arguments", $"The arguments of {Tool} are a JSON object.");
        }

        if (!call.Arguments.TryGetProperty(Message, out var message) || message.ValueKind == JsonValueKind.Null)
        {
            return new Look();
        }

        return message.ValueKind != JsonValueKind.String
            ? new Malformed("invalid_argument", $"{Message} is a text.")
            : Measured(TextOf(message));
    }

    private static WorkLifeFirewallAction Measured(string text) => text.Length <= MostMessage
        ? new Reply(text)
        : new Malformed("invalid_argument", FormattableString.Invariant($"{Message} has at most {MostMessage} characters."));

    // JSON may carry half a surrogate pair, which no text can.
    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
