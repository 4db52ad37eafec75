using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Tools;
using OpenAI;
using OpenAI.Chat;

namespace Butler.LanguageModel;

/// <summary>A language model behind an OpenAI-compatible endpoint that can call tools. Safe for concurrent use.</summary>
public sealed class ChatModel
{
    private const string Unnamed = "call";

    private readonly ModelSettings _settings;
    private readonly ChatClient _client;

    /// <summary>Opens a model; nothing is sent yet.</summary>
    public ChatModel(ModelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _client = new ChatClient(settings.Model, new ApiKeyCredential(settings.ApiKey), new OpenAIClientOptions
        {
            Endpoint = settings.BaseUrl,
            NetworkTimeout = settings.Timeout,
            RetryPolicy = new ClientRetryPolicy(settings.Retries),
        });
    }

    /// <summary>The model's name.</summary>
    public string Name => _settings.Model;

    /// <summary>Asks for one answer.</summary>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="tools">The tools that it may call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ModelException">It cannot be asked, or does not answer in a form that can be read.</exception>
    public async Task<ModelReply> AskAsync(IReadOnlyList<ModelMessage> messages, IReadOnlyList<ToolContract> tools, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(tools);
        var options = new ChatCompletionOptions();
        foreach (var tool in tools)
        {
            options.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(tool.InputSchema.GetRawText())));
        }

        // Written before anybody is asked: what is wrong here is no answer of the model.
        ChatMessage[] said = [.. messages.Select(Write)];
        try
        {
            return Read(await _client.CompleteChatAsync(said, options, cancellationToken));
        }
        catch (ClientResultException refused) when (refused.Status != 0)
        {
            throw new ModelException($"The model {_settings} refused: HTTP {refused.Status}.", refused);
        }
        catch (Exception unread) when (unread is ArgumentException or InvalidOperationException or FormatException)
        {
            throw new ModelException($"The model {_settings} answers in a form that cannot be read.", unread);
        }
        catch (Exception failed) when (IsOfTheWay(failed) && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelException($"The model {_settings} cannot be reached.", failed);
        }
    }

    private static ChatMessage Write(ModelMessage message) => message.Role switch
    {
        ModelRole.System => new SystemChatMessage(message.Text),
        ModelRole.User => new UserChatMessage(message.Text),
        ModelRole.Tool => new ToolChatMessage(message.Call?.Id ?? Unnamed, message.Text),
        _ => Write(message.Text, message.Call),
    };

    private static AssistantChatMessage Write(string text, ModelCall? call)
    {
        if (call is null)
        {
            return new AssistantChatMessage(text);
        }

        // Endpoints read the arguments that they are shown again as an object; what was none is told in the answer.
        var arguments = call.Action.Arguments.ValueKind == JsonValueKind.Object ? call.Action.Arguments.GetRawText() : "{}";
        var message = new AssistantChatMessage([ChatToolCall.CreateFunctionToolCall(call.Id, call.Action.Tool, BinaryData.FromString(arguments))]);
        if (text.Length > 0)
        {
            message.Content.Add(ChatMessageContentPart.CreateTextPart(text));
        }

        return message;
    }

    // A call whose arguments are no JSON is kept as a text: the world refuses it with a reason.
    private static ModelReply Read(ChatCompletion completion)
    {
        var call = completion.ToolCalls.Count > 0 ? completion.ToolCalls[0] : null;
        var text = string.Concat(completion.Content.Select(part => part.Text));
        return new ModelReply(
            text,
            call is null ? null : new ModelCall(string.IsNullOrEmpty(call.Id) ? Unnamed : call.Id, new EpisodeAction(call.FunctionName, Arguments(call.FunctionArguments.ToString()))),
            new ModelUsage(Answers: 1, completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0));
    }

    private static JsonElement Arguments(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonElement.Parse(System.Text.Json.Nodes.JsonValue.Create(text).ToJsonString());
        }
    }

    // Nobody there, no way there, no answer in time, or an answer that is none; several tries come together as one.
    private static bool IsOfTheWay(Exception failed) => failed is HttpRequestException or ClientResultException or TimeoutException or OperationCanceledException or JsonException or IOException
        || (failed is AggregateException several && several.InnerExceptions.All(IsOfTheWay));
}
