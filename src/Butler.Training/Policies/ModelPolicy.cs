using System.Text.Json;
using Butler.Episodes;
using Butler.LanguageModel;

namespace Butler.Training.Policies;

/// <summary>
/// A language model plays: it is shown what an agent sees, as text, with the world's tools and what its own calls were answered, and
/// nothing else. It calls a tool, or writes the call as JSON; what it writes otherwise is handed to the world as it is, which refuses
/// it. Nobody acts in its place: a model that cannot be asked is an error.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="world">The world.</param>
public sealed class ModelPolicy(ChatModel model, IWorld world) : IPolicy
{
    private const string Unreadable = "no_call";

    private ModelConversation _conversation = new(world);
    private ModelUsage _usage;

    /// <inheritdoc/>
    public string Name => model.Name;

    /// <inheritdoc/>
    public ModelUsage? Usage => _usage;

    /// <inheritdoc/>
    public void Begin(ResetRequest request) => (_conversation, _usage) = (new ModelConversation(world), default);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a model is waited for.</exception>
    public EpisodeAction? Next(EpisodeStep last) => throw new NotSupportedException("A model is waited for: ask with NextAsync.");

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model cannot be asked.</exception>
    public async ValueTask<EpisodeAction?> NextAsync(EpisodeStep last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(last);
        var reply = await model.AskAsync(_conversation.After(last), world.Tools, cancellationToken);
        _conversation.Said(reply);
        _usage = _usage.Plus(reply.Usage);
        return reply.Call?.Action ?? Read(reply.Text);
    }

    // The first JSON object in its words: {"tool": name, …}, {"name", "arguments"}, or the world's own typed form.
    private EpisodeAction Read(string text)
    {
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (from < 0 || to < from || !TryParse(text[from..(to + 1)], out var written))
        {
            return EpisodeAction.Of(Unreadable, ("text", text));
        }

        if (world.TypedForm?.Read(written) is { } typed)
        {
            return typed;
        }

        var name = written.TextOf("tool") ?? written.TextOf("tool_name") ?? written.TextOf("name");
        return name is null
            ? EpisodeAction.Of(Unreadable, ("text", text))
            : new EpisodeAction(name, written.TryGetProperty("arguments", out var arguments) ? arguments : written);
    }

    private static bool TryParse(string text, out JsonElement element)
    {
        try
        {
            element = JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            element = default;
            return false;
        }
    }
}
