using System.CommandLine;
using Butler.LanguageModel;
using Butler.Mcp.Inference;

namespace Butler.Mcp.Commands;

/// <summary>Which model is meant: by options, or by the variables that graders set. The key is only ever a variable.</summary>
public sealed class ModelOptions
{
    private const string BaseUrlVariable = "API_BASE_URL";
    private const string KeyVariable = "API_KEY";
    private const string ModelVariable = "MODEL_NAME";

    /// <summary>The endpoint.</summary>
    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = $"An OpenAI-compatible endpoint (default: {BaseUrlVariable}); its key is {KeyVariable}.", HelpName = "URL" };

    /// <summary>The model.</summary>
    public Option<string?> Model { get; } = new("--model") { Description = $"The model's name there (default: {ModelVariable}).", HelpName = "NAME" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(BaseUrl);
        command.Add(Model);
    }

    /// <summary>Whether any of them was given on the command line.</summary>
    public bool AreGiven(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue(BaseUrl) is not null || parsed.GetValue(Model) is not null;
    }

    /// <summary>The model that is meant; null when none is.</summary>
    /// <exception cref="UsageException">Something of it is missing.</exception>
    public ModelSettings? Read(ParseResult parsed, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(environment);
        var (url, model, key) = (parsed.GetValue(BaseUrl) ?? Variable(BaseUrlVariable), parsed.GetValue(Model) ?? Variable(ModelVariable), Variable(KeyVariable));
        if (url is null && (model is null or CalendarInference.BaselineName))
        {
            return null;
        }

        if (url is null || model is null || key is null)
        {
            var missing = url is null ? BaseUrlVariable : model is null ? ModelVariable : KeyVariable;
            throw new UsageException($"A model takes {BaseUrlVariable}, {ModelVariable} and {KeyVariable}; {missing} is missing.");
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? new ModelSettings { BaseUrl = endpoint, ApiKey = key, Model = model }
            : throw new UsageException($"The endpoint is an address such as http://127.0.0.1:8080/v1, not '{url}'.");

        string? Variable(string name) => environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }
}
